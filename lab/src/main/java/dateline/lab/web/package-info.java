/**
 * {@code lab web}: a news web of hundreds of hosts on loopback, and the run that proves ingest against it.
 *
 * <p>{@code Plan} is all that will be published in a virtual week, made from a seed: each {@code Outlet} has its
 * {@code Rhythm}, its articles and its {@code Trait}s. {@code Front} answers for one outlet, {@code WebServer} for all
 * of them on one port, and keeps every {@code Request}; {@code Hub} tells subscribers. To add a behaviour: a
 * {@code Trait}, a role in {@code Plan}, its answer in {@code Front}, a case in {@code FrontTest}.
 *
 * <p>{@code WebRun} starts a broker, a registry, the web and ingest with a faster clock, and hands what happened to
 * three judges: {@code Coverage} (missed, doubled, late), {@code Politeness} (each rule broken by each request) and
 * {@code Traffic} (what the requests were for). {@code WebVerdict} says whether it holds. The judges know only the plan,
 * the requests and the topics, never ingest's own counts.
 *
 * <p>Two thousand times faster, a millisecond of this machine is two seconds of the web: delays of ingest come out too
 * long and never too short, and a machine that cannot keep up misses what leaves its feed meanwhile. What the network
 * may take off a delay between two requests is allowed for, two milliseconds.
 */
package dateline.lab.web;
