import threading

from postman import deliver
from reader import Reader

reader = Reader()
threads = [threading.Thread(target=reader.read) for _ in range(2)]
threads += [threading.Thread(target=deliver, args=(reader, n)) for n in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
