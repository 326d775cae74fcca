import threading

told = False


def tell(guest):
    global told
    while not told:
        print("dinner is ready,", guest)
        told = True


def call_back(guest):
    global told
    print(guest, "is at the table")
    told = False


threads = [threading.Thread(target=tell, args=(guest,)) for guest in ("ann", "bob")]
threads.append(threading.Thread(target=call_back, args=("cid",)))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
