import threading

import supervisor


def work():
    print("at work")


thread = threading.Thread(target=work)
supervisor.look_after(thread)
