import sys
import threading


def ping(host):
    print("ping", host)


def from_the_second(hosts):
    for i in range(len(hosts)):
        batch = [threading.Thread(target=ping, args=(host,)) for host in hosts[i : i + len(hosts)]]  # expect: TW208
        for thread in batch:
            thread.start()
        for thread in batch:
            thread.join()


words = sys.stdin.read().split()
threads = []
for word in words:
    threads.append(threading.Thread(target=ping, args=(word,)))  # expect: TW208
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
from_the_second(sys.stdin.read().split())
