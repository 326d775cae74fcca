"""One worker takes out of the queue, and who puts in only adds to it: what it finds left is there in the next round."""
import queue
import threading

todo = queue.Queue()


def work():
    while True:
        item = todo.get()
        print(item * 2)
        if todo.empty():
            break


for number in range(20):
    todo.put(number)
worker = threading.Thread(target=work)
worker.start()
todo.put(20)
worker.join()
