import threading

try:
    import requests
except ImportError:
    import lib.requests as requests
import lib.oauth2 as oauth

settings = {"name": "", "key": "k"}
session = {}


def log_in(code):
    global session
    session = {}
    response = requests.post("http://localhost/login", json={"code": code})
    session = response.cookies
    try:
        response = requests.post("http://localhost/connected", cookies=session)
    except OSError:
        session = {}
        return False
    connected = response.json()["result"]
    if not connected:  # what the server says, and not what it was sent
        session = {}
        return False
    return True


def allow():
    client = oauth.Client(settings["name"])
    answer, content = client.request("http://localhost/token", settings["key"])
    if answer["status"] == "200":
        settings["key"] = content  # expect: TW105:hint
    return answer


def change(name):
    settings["key"] = name  # expect: TW105:hint
    settings["name"] = name


threads = [threading.Thread(target=log_in, args=(number,)) for number in range(3)]
threads += [threading.Thread(target=allow), threading.Thread(target=change, args=("me",))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
