import sys
import threading

hits = 0


def serve(port):
    global hits
    for _ in range(100_000):
        hits += 1  # expect: TW101


def run(server):
    if server == "gevent":
        from gevent import monkey

        monkey.patch_all()
    threads = [threading.Thread(target=serve, args=(port,)) for port in (80, 81)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(hits)


run(sys.argv[1])
