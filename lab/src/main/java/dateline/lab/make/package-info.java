/** {@code lab make}: builds what other commands read from data sets that are not ours; what comes out is not ours either. */
package dateline.lab.make;
