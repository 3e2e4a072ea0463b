/** What every module's tests need: valid articles to change one thing of, and a registry in memory. */
package dateline.testing;
