// The parser's own program: bundled apart, so that nothing it needs is loaded by the server.
import './resources/parsing/parser-process';
