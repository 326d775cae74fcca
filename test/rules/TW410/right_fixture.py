import threading

import pytest

lock = threading.Lock()


@pytest.fixture
def exclusive():
    with lock:
        yield "alone"
