import queue
import threading

letters = queue.Queue()


def sort():
    while True:
        letter = letters.get()
        print("sorted", letter)
        letters.task_done()


clerk = threading.Thread(target=sort)
clerk.daemon = True
clerk.start()
for letter in ("Oslo", "Bergen"):
    letters.put(letter)
letters.join()
print("the bags are ready")
