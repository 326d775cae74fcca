"""Tickets: who puts in takes one that who takes out gives. Those who take out never end."""

import threading


def producer(sem_fill, sem_empty, q, start):
    for i in range(5):
        sem_empty.acquire()
        q.append(i + start)  # expect: TW105
        sem_fill.release()


def consumer(sem_fill, sem_empty, q):
    while True:
        sem_fill.acquire()
        print(q.pop(0))  # expect: TW105
        sem_empty.release()


s_fill = threading.Semaphore(0)
s_empty = threading.Semaphore(2)
que = []
for i in range(3):
    threading.Thread(target=producer, args=(s_fill, s_empty, que, i * 1000), daemon=True).start()
for _ in range(2):
    threading.Thread(target=consumer, args=(s_fill, s_empty, que), daemon=True).start()
threading.Event().wait(9)
