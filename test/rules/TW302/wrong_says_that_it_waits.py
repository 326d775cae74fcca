"""To print in each round is no pause"""

import threading
import time


def launch():
    urls = {"sub": "tcp://*:*"}

    def serve():
        time.sleep(1)
        urls["sub"] = "tcp://127.0.0.1:50020"
        print("bound")

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    while urls["sub"][-1] == "*":  # expect: TW302
        print("waiting for the port")
    print("connected to", urls["sub"])
    thread.join()


launch()
