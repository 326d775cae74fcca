import threading

from jobs import Job, later

threads = [
    threading.Thread(target=Job("a"), args=(1,)),
    threading.Thread(target=Job, args=("b",)),
    threading.Thread(target=later(2), args=(3,)),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
