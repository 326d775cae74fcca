"""A lock taken twice is a signal: the callback that it was handed to in a dict gives it back."""

import threading


def on_message(client, userdata, message):
    userdata["messages"] = message
    if userdata["lock"]:
        userdata["lock"].release()


def subscribe(make_client, topics, timeout=None):
    if timeout:
        lock = threading.Lock()
    else:
        lock = None

    userdata = {"topics": topics, "messages": None, "lock": lock}
    client = make_client(on_message=on_message, userdata=userdata)

    if timeout is None:
        client.loop_forever()
    else:
        assert lock is not None
        lock.acquire()
        client.loop_start()
        lock.acquire(timeout=timeout)
        client.shutdown()

    return userdata["messages"]
