import threading


def in_background(function, *args):
    thread = threading.Thread(target=function, args=args, daemon=True)  # expect: TW207
    thread.start()
