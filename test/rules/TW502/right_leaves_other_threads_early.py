import signal
import threading


def install():
    if threading.current_thread() is not threading.main_thread():
        return
    signal.signal(signal.SIGINT, signal.SIG_DFL)


thread = threading.Thread(target=install)
thread.start()
thread.join()
install()
