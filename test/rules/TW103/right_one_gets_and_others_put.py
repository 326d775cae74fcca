import queue
import threading

errors = queue.Queue()


def receive(path):
    try:
        print(open(path).read())
    except OSError as error:
        errors.put(error)


threading.Thread(target=receive, args=("news.txt",)).start()
threading.Thread(target=receive, args=("mail.txt",)).start()
while True:
    if not errors.empty():
        raise errors.get()
    command = input("command: ")
    if not errors.empty():
        raise errors.get()
    print(command)
