import socket
import threading

lock = threading.Lock()
counter = threading.Semaphore(3)
seats = {"stalls": 40, "gallery": 25}


def sell(window):
    try:
        while True:
            place, wanted = window.recv(64).decode().split(",")
            with lock:
                if seats[place] < int(wanted):  # expect: TW103
                    window.sendall(b"sold out")
                    continue
            with counter:
                with lock:
                    seats[place] -= int(wanted)
            window.sendall(b"sold")
    except Exception as error:
        print("window closed", error)


sellers = []
with socket.create_server(("", 9600)) as door:
    for _ in range(3):
        window, _ = door.accept()
        seller = threading.Thread(target=sell, args=(window,))
        seller.start()
        sellers.append(seller)
    for seller in sellers:
        seller.join()
