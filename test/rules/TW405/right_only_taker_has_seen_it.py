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
    while True:
        while not messages.empty():
            lock.acquire()  # expect: TW403:hint
            message = messages.get()
            lock.release()
            print(message)
        if stop.wait(0.1):
            break


stop = threading.Event()
sender = threading.Thread(target=broadcast)
clients = [threading.Thread(target=client, args=(name,)) for name in "abc"]
sender.start()
for one in clients:
    one.start()
for one in clients:
    one.join()
stop.set()
sender.join()
