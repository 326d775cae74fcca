import threading

outer = threading.Lock()
reading = threading.Lock()
writing = threading.Lock()
sold = 0


def sell() -> None:
    global sold
    for _ in range(100):
        with outer:
            with reading:
                before = sold
            with writing:
                sold = before + 1


tills = [threading.Thread(target=sell) for _ in range(2)]
for thread in tills:
    thread.start()
for thread in tills:
    thread.join()
print(sold)
