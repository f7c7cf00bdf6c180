/**
 * How people talk of the field who do not have its words: on each line phrases of everyday language, and after the
 * equals sign the words of the field that they may stand for. Words that no topic holds do no harm.
 */
export const EVERYDAY = `
sluggish, laggy, lag, slow, crawl, crawls, snappy, drag, drags, hang, hangs, freeze, freezes, molasses,
  takes forever, takes ages, unresponsive = slow, latency, performance, response
box, boxes, machine, machines, computer, computers, host, hosts, vm, instance, instances = server, node
db, dbs = database
k8s, kube = kubernetes
pg, postgre, postgres = postgresql, relational
mongo, mongodb = document, nosql
dynamo = dynamodb, key-value
js = javascript
cloudfront, akamai, cloudflare, fastly = cdn, edge
nginx, haproxy, envoy = load balancer, proxy
oracle, mysql, mariadb, sqlite = relational, database, sql
elasticsearch, elastic, lucene, solr = search, inverted, index
rabbit, rabbitmq, sqs, activemq, nats = broker, queue, message
etcd, consul = coordination, discovery, consensus
prometheus, grafana, datadog = metrics, monitoring
jaeger, zipkin = tracing, span
jenkins, github actions, gitlab = ci, pipeline
terraform, ansible, pulumi = infrastructure, code
lambda, faas = serverless, function
s3, bucket, buckets, blob, blobs, gcs = object, storage
ram, memory = memory
hard drive, hard drives, drive, drives, hdd, ssd, platter = disk, storage
cpu, processor, processors, core, cores, chip = cpu, compute, parallel
thread, threads, worker, workers = worker, thread, concurrency
goes down, went down, go down, is down, was down, be down, down for, falls over, fell over, fall over,
  outage, outages, blackout, offline, dead, unreachable = outage, failure, availability, failover
dies, die, died, dying, crash, crashes, crashed, breaks, break, broke, broken, burn, burns, burned, explode,
  blow up, blows up, on fire, melt, melts, kaput, toast, gives up = failure, crash, fault
kill, kills, pull the plug, unplug, pulled the plug = failure, crash, chaos
power cut, power loss, lights go out, power outage = durability, crash, disaster
earthquake, flood, fire, hurricane, tornado, meteor = disaster, recovery
zone, zones, az, continent, continents, country, countries, tokyo, europe, asia, america, usa, us, london,
  sydney, australia, frankfurt, virginia, singapore, india, germany, japan, overseas, abroad, worldwide,
  globe, planet = region, global, geographic, distance
datacentre, datacenter, data center, data centre, dc = region, datacenter
closest, nearest, nearby, near me, close to = nearest, location, geo
far away, far apart, other side of the world, distance = distance, latency, region
spare, backup, standby, replacement, stand in = standby, redundancy, failover
takes over, take over, took over, jump in, kick in, kicks in, steps in = failover, standby
twice, two times, double, doubled, duplicate, duplicates, second time, repeated, resend, resent = duplicate,
  idempotent, once
old data, outdated, out of date, stale, yesterday's, older value, old value, old one, old price, old version
  of the data, behind = stale, lag, invalidation, consistency
fresh, freshest, up to date, latest, newest, current = fresh, consistency, stale
out of sync, disagree, disagrees, different answers, drift apart, differ, mismatch = consistency, sync,
  conflict
in step, in sync, stay in step, synced, syncing = sync, synchronisation, replication
my own, i just, just saved, just posted, just wrote, just changed = read-your-writes, session, consistency
refresh, reload, f5, press reload = reload, refresh, stale
copy, copies, clone, clones, duplicate of = replica, replication, copy
mirror, mirrors, mirrored = replica, mirroring, raid
main, primary, master, boss, chief, in charge, ringleader, head, captain = leader, primary, election
slave, slaves, secondary, followers = follower, replica
vote, votes, voting, elect, agree, agreement, consent, unanimous = consensus, quorum, election
majority, more than half = majority, quorum
cut in half, torn apart, cut off, isolated, island, can't see each other, can't reach each other, lose
  contact, lost contact, cable cut, link broke = partition, split-brain, network
both sides, each half, two halves = split-brain, partition, conflict
same thing at once, same time, at once, simultaneously, in parallel, simultaneous, concurrently =
  concurrent, parallel, race
two people, two users, two customers = concurrent, conflict, isolation
last seat, last ticket, last item, double book, double booked, double booking, oversell, oversold =
  isolation, lock, inventory, concurrency
overwrite, overwrites, overwrote, clobber, lost my changes, lost edits = lost, update, conflict, concurrency
merge, merging, reconcile = merge, conflict, resolution
wait in line, line, lines, stand in line, pile up, piles up, piling up, backlog, waiting room, checkout line
  = queue, backlog
busy, saturated, maxed, maxed out, full load, overworked, at its limit, swamped, drowning, overwhelmed,
  choking, flooded, hammered, hammer, hammering, bombard, bombarded, slammed = overload, utilisation,
  saturation, load
bored, idle, idling, do nothing, doing nothing, twiddle, sit around, asleep = idle, utilisation, hotspot
uneven, unbalanced, lopsided, skewed, unfair, all the work = skew, uneven, hotspot, balancing
celebrity, celebrities, famous, viral, superstar, influencer, popular, hot, trending = hot, celebrity,
  hotspot
spread, distribute, divide, share out, split up, hand out, dish out = distribute, balancing, partition
split, splitting, slice, slices, chunk, chunks, carve, cut up, chop, pieces = split, partition, shard
reshuffle, reshuffling, move everything, moving everything, remap, rehash, reassign = rehash, consistent,
  rebalance
kick out, throw out, throws out, throw away, toss, get rid of, discard, evict, drop the oldest, make room,
  no room, no space = evict, eviction, remove
fills up, full, overflow, overflows, runs out of space, no space left, out of space = full, capacity,
  eviction
remember, remembers, memorize, keep a copy, keep handy, handy, cached, memo, memoize = cache
preload, prefill, fill up front, ahead of time, beforehand, in advance, cold, empty after restart = warming,
  preload, cold
expire, expires, expiry, expired, runs out, how long valid, lifetime = ttl, expiry, invalidation
wipe, clear, purge, flush, delete the copy = invalidation, purge, delete
hit rate, hits, found in memory = hit, ratio
charge, charged, bill, billed, pay, paid, payment, checkout, money, credit card, debit, purchase, invoice =
  payment, charge, order
refund, refunds, undo, undo it, take back, roll back, revert, cancel, unwind = compensation, rollback, saga
all or nothing, half done, halfway, half finished, partially done = atomic, transaction
several services, many services, across services, multiple services, several databases, two databases,
  across databases = distributed, transaction, saga, microservices
bank transfer, transfer money, balance, bank account, wallet = transaction, ledger, acid
history, what happened, timeline of changes, full history, time travel, replay = event, sourcing, log,
  replay
audit, who did what, who changed, trail, evidence, proof = audit, log, compliance
privacy, gdpr, personal data, right to be forgotten, law, laws, legal, lawyer, regulator, auditor =
  compliance, privacy, gdpr
carry on, don't wait, without waiting, get on with it, fire and forget, come back later, later on, in the
  background, background, offload = async, asynchronous, queue, background
wait for the answer, wait for the reply, blocks until, blocking = synchronous, blocking
notify, tell others, let others know, broadcast, announce, shout = publish, event, notification, pub/sub
listen, listens, listeners, subscribe, react, reacts = subscriber, event, consumer
call back, calls us, call us, call my url, ping us, http callback = webhook, callback
keep asking, ask again, asking over and over, keeps asking, over and over = polling
live updates, live, real time, realtime, instantly, right away, immediately, as it happens = real-time,
  websocket, stream
two way, both ways, bidirectional, back and forth = bidirectional, websocket
one way = one-way, server-sent
chat, chatting, messenger, whatsapp, telegram, slack, dm, text messages = chat, message
try again, tries again, tried again, retrying, retry, second attempt, attempts, keep trying, keeps trying,
  once more = retry, backoff
wait longer, wait a bit longer, back off, pause between = backoff, retry
come back together, at the same second, everyone reconnects, reconnect together, stampede, herd, all at
  once, everybody at once = thundering, herd, stampede, jitter
stop calling, give up calling, leave it alone, cut off a sick service, fuse, trips, tripped = circuit,
  breaker
domino, dominoes, drags down, takes everything down, take everything down, pulls down, spreads, snowball =
  cascading, failure, bulkhead
compartment, compartments, separate pools, starve, starves, starving, noisy = bulkhead, isolation, noisy
too fast, faster than, can't keep up, cannot keep up, keep up, keeping up, slow down the sender, gushes =
  backpressure, consumer, producer, flow
too many calls, too many requests, abuse, abusive, spam, spamming, scrape, scraper, scraping, greedy client,
  cap, throttle, throttling, quota = rate, limit, throttling
attack, attacked, attackers, attacker, botnet, bots, hacked, hacker, hackers, malicious, evil = attack,
  security, ddos
fake traffic, flood of traffic, junk traffic = ddos, attack
snoop, sniff, eavesdrop, eavesdropping, spy, listen in, wiretap, coffee shop wifi, wifi, padlock = tls,
  encryption, https
scramble, scrambled, unreadable, garble, cipher, secret code = encryption, encrypted
password, passwords, passphrase, pw = password, hashing
login, log in, sign in, signin, signon, logged in, logout, log out, logged out, sign out = login,
  authentication, session
second code, text code, authenticator, fingerprint, face id = mfa, factor, passkey
allowed to, permission, permissions, may see, who may, who can, access to, rights = permission,
  authorisation, access
sign in with google, login with facebook, log in with google, google account, third party login = oauth,
  oidc
api key, api keys, credentials, secret, secrets, env file, .env = secret, key, credentials
bare minimum, only what it needs, minimum rights = least, privilege
quote in the form, quotes, search box, input field, form field, drop table = injection, sql, input
script tag, runs in other browsers, comment with a script, evil script = xss, script
other site, another site, other domain, other origin, browser refuses, browser blocks, different port,
  postman = cors, origin, browser
see into, look inside, what is going on, whats happening inside, visibility, insight, watch, watching, keep
  an eye = monitoring, observability, metrics
graph, graphs, chart, charts, dashboard, dashboards = dashboard, metrics
woken up, wake up, wakes me, 3am, 3 am, pager, page me, paged, phone rings, on call = alert, alerting,
  on-call
cry wolf, false alarm, false alarms, noise, too many alarms, alarm, alarms = alert, fatigue
follow a request, follow one request, where the time goes, which hop, passes through, every hop, hop by hop
  = tracing, trace, span
printf, print statements, log lines, log line, logfile, grep = logging, log
which function, line of code, hot path, hungry = profiling, profiler, bottleneck
stack trace, exception, exceptions, bug reports = error, tracking
promise to customers, promised, guarantee uptime, uptime promise, contract with customers = sla, slo,
  availability
uptime, minutes a year, how much downtime, downtime, nines = availability, downtime, nines
repair, fix it, bounce back, how quickly fixed = mttr, recovery, repair
how often it breaks, rarely breaks, lifespan = mtbf, failure
reduced, simplified, simpler version, less important, non essential, bare bones, without the extras, error
  screen, error page = degradation, graceful, fallback
still alive, alive, is it up, is it alive, pulse, are you there, half dead, still breathing = health,
  heartbeat, liveness, check
ship, shipping, release, releases, rollout, push to production, go live, going live, deploy, deployment =
  release, deploy, rollout
few users first, some users first, small group, handful of users, try it on, fresh build, new build =
  canary, rollout, gradual
switch over, flip over, flip the switch, two environments, go back quickly = blue-green, switch, rollback
without anyone noticing, nobody notices, no interruption, without interruption, without downtime, no
  downtime, almost no downtime = zero-downtime, rolling, migration
toggle, switch off a feature, turn on for, turn off for, hide a feature, half built = feature, flag
by hand, manually, clicked together, clickops = manual, infrastructure, automation
works on my machine, my laptop = container, environment, docker
orchestrator, orchestration, schedule containers, cluster manager, pod, pods = kubernetes, container
one big app, one big program, single codebase, one codebase, giant codebase, big ball = monolith
little services, small services, tiny services, break it apart, break up, carve out = microservices,
  decomposition, monolith
legacy, ancient, cobol, old system, rewrite, rewriting, moving from, move from, replace the old = legacy,
  migration, modernization
tangled, tangle, knot, everything depends, touches everything, change one break another, change ripple,
  ripple = coupling, dependency, cohesion
does everything, one class, thousand lines = god, anti-pattern, cohesion
copy paste, copy pasted, copied code = dry, duplication
messy, mess, spaghetti, unmaintainable, debt = debt, anti-pattern, legacy
business rules, domain logic, core logic, swap the database, independent of the framework = hexagonal,
  domain, clean, layered
plugin, plugins, add ons, addons, extensions, extend = plugin, microkernel, extension
boss, bosses, managers, manager, management, ceo, stakeholder, executives, non technical = stakeholder,
  communication, business
colleague, coworker, teammates, team, teams = team, collaboration
whiteboard, blank canvas, interviewer, interview, onsite, faang, where do i begin, where do i start, what
  goes first = interview, framework
book, books, course, courses, blog, youtube channel, study, studying, learn, reading list = learning,
  resources, book
pros and cons, versus, either or, which one wins = trade-off, decision
napkin, ballpark, rough, roughly, rough number, guess, guesstimate, back of the envelope, order of magnitude
  = estimate, estimation, envelope
how many servers, how many machines, how many boxes, how many instances, how many nodes = server, sizing,
  capacity
how much space, how much disk, how much storage, how many terabytes, how many tb, photos a day, videos a
  day, disk space = storage, estimation
how many requests, requests per second, requests a second, hits per second, daily users, users a day, dau,
  mau = qps, traffic, peak, estimation
how much traffic, gbit, mbit, mbps, gbps, pipe, pipes, uplink, egress, ingress, network card = bandwidth,
  network
how many people online, online at once, people online, users online, in flight, at any moment, at the same
  moment = concurrent, little's
monthly bill, cost, costs, price, expensive, cheap, cheaper, budget, money a month, dollars, bucks, on prem
  = cost, pricing, budget
grow, grows, growing, growth, ten times, 10x, next year, double every = growth, scaling
bigger machine, bigger box, bigger server, stronger machine, beefier, more ram, larger instance = vertical,
  scaling, up
more machines, more servers, more boxes, add servers, add machines, extra servers = horizontal, scaling, out
by itself, automatically, automatic, auto, self = automatic, autoscaling
spike, spikes, surge, rush, rush hour, black friday, peak, super bowl, burst = spike, peak, burst
look up, lookup, find a row, finding rows, full scan, scans everything, reads the whole table, whole table =
  index, scan, lookup
select statements, queries per page, one query per = query, n+1
orders with their items, list with details, for every row, for each row = n+1, query, join
repeating, same fact, redundant, redundancy in tables, many places = normalization, denormalisation
column, columns, field, fields, wide table, rarely used columns = column, vertical, partitioning
sum, sums, add up, total up, totals, aggregate, billion rows, billions of rows, billion records, crunch,
  report, reports, reporting, bi, analysts = analytics, olap, warehouse, aggregation
rows from the shop, nightly, overnight, once a night, every night, batch job = batch, nightly
as they arrive, as it comes in, endless, never ending, continuous, running total, running totals, keeps
  coming = stream, processing
late, arrive late, arrives late, straggler, delayed events, too late = late, watermark, stragglers
per minute counts, every five minutes, last hour, last 5 minutes, trending topics = window, windowing
clean up data, raw data, load first, data pipeline, pull data = etl, pipeline, warehouse
wrong numbers, trust the numbers, wrong figures, where does this number come from, dirty data = quality,
  governance, lineage
friends of friends, who knows whom, social graph, connected to, relationship, relationships = graph
sensor, sensors, gadget, gadgets, smart home, devices, meter, meters, trackers, fridge = iot, device,
  telemetry
measurements, readings, temperatures, over time = time-series, metrics
clock, clocks, time of day, wall time, timestamp, timestamps, what time = clock, timestamp, ordering
came first, which came first, earlier, happened before, wrong order, out of order, overtake, overtakes,
  jumbled, sequence = ordering, order, sequence
wrong sequence, before it was created = ordering, message
bad message, broken message, crashes the worker, keeps failing, always fails, chokes on, unprocessable,
  failed messages, poisonous = dead-letter, poison
lost messages, message lost, lose messages, missing messages, get lost, gets lost, never arrived = delivery,
  lost, at-least-once
exactly one time, only once, just once, one time only = exactly-once, delivery, idempotent
unique number, unique numbers, serial number, serial numbers, order numbers, unique id, unique ids, primary
  keys = id, unique, generation, snowflake
phone book, name to ip, domain name, domain, domains, nameserver = dns, name
find each other, where is the service, address of the service, addresses of, ip changed, new ip = discovery,
  registry
connections to the db, too many connections, open connections, opening connections = connection, pool
lock, locks, locked, only one at a time, one at a time, mutex, only one worker, just one worker, only one
  instance, hold the key = lock, mutual, lease
tunnel, plane, airplane mode, no signal, no internet, no reception, without internet, without connection,
  bad connection = offline, sync, mobile
phone, phones, mobile, android, ios, iphone, app store = mobile, app
lock screen, buzz, buzzes, pop up on the phone, ping my phone = push, notification
install a website, website like an app = pwa, web
taste, you may like, recommend, suggestions for you, similar people, bought this, liked by others, people
  who bought = recommendation
while typing, as i type, guess what i type, completes my = autocomplete, typeahead
cab, taxi, driver, drivers, ride, rides, passenger, courier = ride, driver, location
timeline, feed, wall, posts from friends, tweets, tweet, followers = feed, timeline
short link, short links, shorten, long url = url, shortener
watch videos, clips, movie, movies, film, series, stream video, binge = video, streaming
dropbox, gdrive, google drive, folders, file sync = file, storage, sync
ranking, high score, highscore, top players, scoreboard, rank = leaderboard, ranking
shop, store, webshop, cart, basket, storefront, amazon = e-commerce, cart
spider, visit every page, crawl the web, all the pages = crawler, web
avatar, avatars, pictures, profile pic, profile picture, photos, images, attachments, uploads = image, file,
  object, storage
static files, pictures fast, images fast, assets = cdn, static
archive, years ago, seldom, rarely, rarely used, hardly ever = archive, cold, tiering
lose a disk, disk died, disks die, drive fails, dead disk, disk failure = raid, erasure, disk
parity, pieces survive, any of the pieces = erasure, parity
never lose, don't lose, not lose, without losing, survive, survives, lose data, losing data, lost data, lost
  writes = durability, loss, replication
write to disk, written to disk, on disk, save to disk = durability, storage, disk
customers on the same, tenants, each customer, every customer, every client, per customer, white label =
  tenant, multi-tenancy, isolation
model, models, prediction, predictions, ai, neural, training = ml, model, serving
coins, coin, bitcoin, crypto, ethereum, chain = blockchain
sidecar, proxy next to = mesh, sidecar
front door, single entry, one entrance, entry point, doorman, receptionist = gateway, entry, balancer
same server again, always the same server, glued, pinned, stick to, sticks to = sticky, affinity, session
nothing in memory, any server, whichever server, does not remember, forget everything = stateless, session
list of results, page by page, next page, long list, endless scroll, infinite scroll = pagination, cursor
change the api, breaking the api, break old clients, old clients, old apps, renamed a field, renaming a
  field = versioning, compatibility
exactly the fields, only the fields, too much data back, too many fields = graphql, overfetching
verb, verbs, put, patch, post, delete = http, method
error code, status, 404, 500, 403, 401, 503 = status, code
binary, protobuf, protocol buffers, smaller than json = serialization, grpc
requirements, specs, spec, customer wants, must do = requirements, functional
screens, persona, personas, as a user = user, story
diagram, diagrams, draw, drawing, picture of the architecture, write up, document it = diagram,
  documentation
risk, risks, chance of losing, what could go wrong, gamble, insurance = risk, decision
practice outages, practise failure, game day, on purpose, break things = chaos, failure
experts disagree, choose a framework, framework, language, rails, django, spring = stack, technology
light speed, speed of light, fibre, fiber, cable, cables = latency, distance, propagation
packet, packets, datagram = udp, tcp, packet
99, 99 9, 99 95, 99 99, 99 999, three nines, four nines, five nines = availability, nines, downtime
layer 4 = l4
layer 7 = l7
429, too many requests = rate, limit, throttling
502, 503, 504 = overload, availability, load balancer
401, 403 = authentication, authorisation
404, 500 = status, http
304, etag = conditional, browser caching
`;
