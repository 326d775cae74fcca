import threading

from show import show

threads = [threading.Thread(target=show, args=(name,)) for name in ("HOME", "PATH")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
