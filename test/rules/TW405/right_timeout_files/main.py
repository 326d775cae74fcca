import threading

from inbox import lock, messages, seen, take


def reader():
    for _ in range(5):
        take()


t = threading.Thread(target=reader)
t.start()
messages.put("a")
with lock:
    print(len(seen))
t.join()
