import threading

from writer import write

threads = [threading.Thread(target=write, args=(text,)) for text in ("a", "b")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
