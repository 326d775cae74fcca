"""It logs in anew with the lock in hand for which its maker waits."""

import threading

import requests

LOGIN_URL = "https://example.org/login"


class BackEnd:
    def __init__(self, username, password):
        self._lock = threading.Condition()
        self._req_lock = threading.Lock()
        self._requests = {}
        self._ev_connected_ = False
        self._username = username
        self._password = password
        self._session = None
        self._connected = self.login(username, password)
        self._ev_start()

    def _request(self, url, method="GET", params=None, timeout=60):
        try:
            with self._req_lock:
                if method == "GET":
                    r = self._session.get(url, params=params, timeout=timeout)
                else:
                    r = self._session.post(url, json=params, timeout=timeout)
        except Exception:
            return None
        return r.json()

    def post(self, url, params=None):
        return self._request(url, "POST", params)

    def login(self, username, password):
        with self._lock:
            self._session = requests.Session()
            body = self.post(LOGIN_URL, {"email": username, "password": password})  # expect: TW405:information
            if body is None:
                return False
            self._token = body["token"]
            self._session.headers.update({"Authorization": self._token})
            return True

    def _ev_start(self):
        self._ev_thread_ = threading.Thread(target=self._ev_thread, daemon=True)
        self._ev_thread_.start()
        with self._lock:
            self._lock.wait(30)  # expect: TW406:hint
        return self._ev_connected_

    def _ev_thread(self):
        while True:
            while not self._connected:
                with self._lock:
                    self._lock.wait(5)
                self._connected = self.login(self._username, self._password)
            response = self._request("https://example.org/events")
            with self._lock:
                self._ev_connected_ = response is not None
                if response:
                    self._requests[response["id"]] = response
                self._lock.notify_all()

    def notify_and_get_response(self, tid, body):
        with self._lock:
            self._requests[tid] = None
        self.post("https://example.org/notify", body)
        with self._lock:
            while not self._requests[tid]:
                self._lock.wait(10)
            return self._requests.pop(tid)


def setup(hass, config):
    backend = BackEnd(config["username"], config["password"])
    if not backend._connected:
        return False
    hass.data["arlo"] = backend
    return True
