import threading
import time


def ferry(crate):
    time.sleep(0.2 * crate)
    print("delivered", crate)


threads = []
for crate in (1, 2, 3):
    van = threading.Thread(target=ferry, args=(crate,))
    van.start()
    threads.append(van)

print("the depot has closed its gate")
for van in threads:
    van.join()
