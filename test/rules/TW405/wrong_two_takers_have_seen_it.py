import queue
import threading

messages = queue.Queue()
lock = threading.Lock()


def put(text):
    lock.acquire()  # expect: TW403:hint
    messages.put(text)
    lock.release()


def client(name):
    for number in range(5):
        put(f"{name} says {number}")


def broadcast():
    while not stop.wait(0.1):
        while not messages.empty():  # expect: TW103
            lock.acquire()  # expect: TW403:hint
            message = messages.get()  # expect: TW405
            lock.release()
            print(message)


stop = threading.Event()
senders = [threading.Thread(target=broadcast) for _ in range(2)]
clients = [threading.Thread(target=client, args=(name,)) for name in "abc"]
for one in senders + clients:
    one.start()
for one in clients:
    one.join()
stop.set()
for one in senders:
    one.join()
