import threading


def leave():
    threading.current_thread().join()  # expect: TW212


def guard():
    print("watching the door")
    leave()


guards = [threading.Thread(target=guard) for _ in range(2)]
for one in guards:
    one.start()
for one in guards:
    one.join()
