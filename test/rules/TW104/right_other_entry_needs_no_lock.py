import threading
import time

state = {"uptime": 0, "stream": None, "symbol": "A"}
lock = threading.RLock()


def count_uptime():
    while True:
        state["uptime"] += 1
        time.sleep(1)


def reopen(symbol):
    with lock:
        if state["stream"] is not None:
            state["stream"].close()
        state["stream"] = open(symbol)
        state["symbol"] = symbol


def reopen_now_and_then():
    while True:
        time.sleep(60)
        reopen(state["symbol"])


def main():
    threading.Thread(target=count_uptime, daemon=True).start()
    threading.Thread(target=reopen_now_and_then, daemon=True).start()
    while True:
        reopen(input("Symbol: "))


if __name__ == "__main__":
    main()
