import sys
import threading


def ping(host):
    print("ping", host)


def in_batches(hosts, size=8):
    for i in range(0, len(hosts), size):
        batch = [threading.Thread(target=ping, args=(host,)) for host in hosts[i : i + size]]
        for thread in batch:
            thread.start()
        for thread in batch:
            thread.join()


WORDS = """
alpha beta
gamma
""".split()
threads = [threading.Thread(target=ping, args=(host,)) for host in sorted(WORDS)]
for word in "to be or not".split():
    threads.append(threading.Thread(target=ping, args=(word,)))
for line in WORDS:
    threads.append(threading.Thread(target=ping, args=(line,)))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
in_batches(sys.stdin.read().split())
