from .database import vacuum
from .disk import cleanup
