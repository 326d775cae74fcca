import threading

waiting = {"ann": "14:00", "bob": "14:15"}
desk = threading.Lock()


def call_in(name):
    with desk:
        if name in waiting:
            print(name, waiting.pop(name))


def close_for_today():
    waiting.clear()  # expect: TW104


threads = [threading.Thread(target=call_in, args=(name,)) for name in ("ann", "bob")]
threads.append(threading.Timer(0.5, close_for_today))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
