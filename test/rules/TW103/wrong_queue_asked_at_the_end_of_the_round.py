"""Whoever finds something left waits for it in the next round, in which another may have taken it: it hangs."""
import queue
import threading

todo = queue.Queue()
results = []
guard = threading.Lock()


def work():
    while True:
        with guard:
            item = todo.get()
            results.append(item * 2)
            if todo.empty():  # expect: TW103
                break


for number in range(20):
    todo.put(number)
workers = [threading.Thread(target=work) for _ in range(4)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print(results)
