import threading

items = []
changed = threading.Condition()


def take():
    with changed:
        while not items:
            changed.wait()
        print(items.pop())


thread = threading.Thread(target=take)
thread.start()
with changed:
    items.append(1)
    changed.notify  # expect: TW216
thread.join()
