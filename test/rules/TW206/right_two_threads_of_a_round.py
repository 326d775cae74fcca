"""In each round a consumer waits for its producer: the two run side by side."""

import threading

ready = threading.Semaphore(0)


def consume():
    ready.acquire()
    print("consumed")


def produce():
    print("produced")
    ready.release()


for _ in range(5):
    producer = threading.Thread(target=produce)
    consumer = threading.Thread(target=consume)
    consumer.start()
    producer.start()
    producer.join()
    consumer.join()
