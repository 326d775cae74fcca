import queue
import threading

mail = queue.Queue()
read = queue.Queue()
for number in range(3):
    mail.put(number)


def look():
    if not mail.empty():
        letter = mail.get(block=True)
        # keep it
        read.put(letter)
    print("looked")


threads = [threading.Thread(target=look) for _ in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(read.qsize())
