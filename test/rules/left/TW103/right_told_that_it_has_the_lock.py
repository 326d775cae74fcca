import threading

class YfData:

    def __init__(self, session=None):
        self._cookie_lock = threading.Lock()
        self._crumb = None
        self._cookie_strategy = 'basic'
        self._session = None

    def _set_cookie_strategy(self, strategy, have_lock=False):
        if not have_lock:
            self._cookie_lock.acquire()
        try:
            self._cookie_strategy = strategy
            self._crumb = None
        finally:
            pass
        if not have_lock:
            self._cookie_lock.release()

    def _get_crumb_csrf(self, timeout=30):
        if self._crumb is not None:
            return self._crumb
        self._crumb = load()

    def _get_cookie_and_crumb(self, timeout=30):
        with self._cookie_lock:
            if self._cookie_strategy == 'csrf':
                crumb = self._get_crumb_csrf()
            elif crumb is None:
                self._set_cookie_strategy('csrf', have_lock=True)
                crumb = self._get_crumb_csrf()

    def get(self, url, params=None, timeout=30):
        response = self._make_request(url, request_method=self._session.get, params=params, timeout=timeout)

    def _make_request(self, url, request_method, body=None, params=None, timeout=30, data=None):
        if response.status_code >= 400:
            if strategy == 'basic':
                pass
            else:
                self._set_cookie_strategy('basic')
            crumb, strategy = self._get_cookie_and_crumb(timeout)

class Auth:

    def __init__(self, session=None):
        self._data = YfData(session)

    def _fetch_entitlement(self) -> dict | None:
        try:
            response = self._data.get('x')
        except Exception as e:
            pass

    def check_login(self) -> bool:
        return self._fetch_entitlement() is not None
from concurrent.futures import ThreadPoolExecutor

def fetch(u):
    return YfData(session=None).get(u)
with ThreadPoolExecutor(max_workers=2) as ex:
    futures = [ex.submit(fetch, 'a'), ex.submit(fetch, 'b')]

def load(*a):
    return a

def show():
    print(response)
