import threading

done = threading.Event()


def work():
    print("working")
    done.set()


threading.Thread(target=work, daemon=True).start()
while not done.is_set():
    pass
print("done")
