import queue
import threading

mail = queue.Queue()
read = queue.Queue()
for number in range(3):
    mail.put(number)


def look():
    try:
        letter = mail.get_nowait()
    except queue.Empty:
        pass
    else:
        # keep it
        read.put(letter)
    print("looked")


threads = [threading.Thread(target=look) for _ in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(read.qsize())
