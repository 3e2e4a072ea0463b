/**
 * {@code lab web}: a news web of hundreds of hosts on loopback, and the run that proves ingest against it.
 *
 * <p>{@code Plan} is all that will be published in a virtual week, made from a seed: each {@code Outlet} has its
 * {@code Rhythm}, its articles and its {@code Trait}s. {@code Front} answers for one outlet, {@code WebServer} for all
 * of them on one port, and keeps every {@code Request}.
 */
package dateline.lab.web;
