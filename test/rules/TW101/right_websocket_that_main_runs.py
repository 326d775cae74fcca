"""What a WebSocketApp calls, it calls on the thread of run_forever(): here that of main, and there is no other."""
import threading

import websocket

seen = 0
alive = threading.Event()


def on_message(ws, text):
    global seen
    seen += 1


def on_open(ws):
    global seen
    seen = 0


def watch():
    while not alive.wait(10):
        print("still there")


watcher = threading.Thread(target=watch)
watcher.start()
app = websocket.WebSocketApp("ws://localhost", on_message=on_message)
app.on_open = on_open
app.run_forever()
alive.set()
watcher.join()
print(seen)
