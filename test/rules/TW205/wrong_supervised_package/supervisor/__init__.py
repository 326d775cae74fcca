from .core import Supervisor
