import threading

lock = threading.Lock()
names = []


def ask():
    with lock:
        names.append(input("name? "))  # expect: TW405


def show():
    with lock:
        print(names)


t = threading.Thread(target=ask)
t.start()
show()
t.join()
