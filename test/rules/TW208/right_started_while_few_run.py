import queue
import threading

MOST = 5


def poke(server, found):
    found.put(server)


def discover(servers):
    found = queue.Queue()
    waiting = []
    for server in servers:
        waiting.append(threading.Thread(target=poke, args=(server, found)))
    running = []
    while True:
        for thread in list(running):
            if not thread.is_alive():
                running.remove(thread)
        if len(running) < MOST:
            if not waiting:
                break
            thread = waiting.pop()
            thread.start()
            running.append(thread)
    for thread in running:
        thread.join()


discover(input().split())
