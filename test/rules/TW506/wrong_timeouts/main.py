import threading

from fetch import fetch

threads = [threading.Thread(target=fetch, args=(name, seconds)) for name, seconds in [("a", 1), ("b", 60)]]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
