import threading


def poke(server):
    print(server)


def discover(servers):
    waiting = []
    for server in servers:
        waiting.append(threading.Thread(target=poke, args=(server,)))  # expect: TW208
    running = []
    while len(waiting) > 0:
        thread = waiting.pop()
        thread.start()
        running.append(thread)
    for thread in running:
        thread.join()


discover(input().split())
