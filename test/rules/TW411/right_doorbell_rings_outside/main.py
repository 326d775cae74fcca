import threading

from bell import Bell

bell = Bell()
bell.hook("print", print)
threads = [threading.Thread(target=bell.ring) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
