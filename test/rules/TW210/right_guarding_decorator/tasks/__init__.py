from .network import ping
from .disk import sweep
