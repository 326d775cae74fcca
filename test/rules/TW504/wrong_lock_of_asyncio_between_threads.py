import threading
from asyncio import Lock

mutex = Lock()
matches = []

def search(name):
    mutex.acquire()
    matches.append(name)  # expect: TW105
    mutex.release()  # expect: TW504

ts = [threading.Thread(target=search, args=(n,)) for n in "abc"]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(matches)
