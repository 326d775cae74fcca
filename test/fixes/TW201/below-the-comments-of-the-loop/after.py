import threading
import time


def simmer():
    for minute in range(3):
        time.sleep(0.01)
        print("simmering", minute)


pot = threading.Thread(target=simmer)
pot.start()

for carrot in range(2):
    print("carrot", carrot)
    # one more for the cook

    # print("peeled")
pot.join()
