import queue
import threading

orders = queue.Queue()


def cook():
    while True:
        order = orders.get()
        if order == "close":
            close_kitchen()
            return
        print("cooking", order)


def close_kitchen():
    print("the kitchen closes")
    kitchen.join()  # expect: TW212


kitchen = threading.Thread(target=cook, name="kitchen")
kitchen.start()
orders.put("soup")
orders.put("close")
kitchen.join()
