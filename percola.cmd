@echo off
rem Runs Percola from a checkout on Windows: finds a JDK 25, builds on first use, starts.
setlocal enabledelayedexpansion
set "HERE=%~dp0"
set "FOUND="

if defined JAVA_HOME call :consider "%JAVA_HOME%"
if not defined FOUND for /f "delims=" %%J in ('where javac 2^>nul') do if not defined FOUND call :consider "%%~dpJ.."
if not defined FOUND for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do if not defined FOUND call :consider "%%~fD"
if not defined FOUND (
  echo Percola needs a JDK 25 or newer and found none. 1>&2
  echo Install one, for example: winget install EclipseAdoptium.Temurin.25.JDK 1>&2
  echo or set JAVA_HOME to where it is. 1>&2
  exit /b 1
)
set "JAVA_HOME=%FOUND%"

if not exist "%HERE%server\target\percola.built" call :build || exit /b 1
set "JAR="
for %%F in ("%HERE%server\target\percola-server-*.jar") do set "JAR=%%~fF"
set "VECTOR="
if "%~1"=="serve" if "%PERCOLA_VECTOR%"=="on" set "VECTOR=--add-modules=jdk.incubator.vector"
"%JAVA_HOME%\bin\java" %VECTOR% -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "%JAR%;%HERE%server\target\lib\*" org.percola.server.Main %*
exit /b %errorlevel%

:consider
if not exist "%~1\bin\javac.exe" exit /b 0
for /f "tokens=3" %%V in ('""%~1\bin\java.exe" -version 2^>^&1" ^| findstr /i version') do (
  for /f "tokens=1 delims=." %%M in ("%%~V") do if %%M geq 25 if not defined FOUND set "FOUND=%~f1"
)
exit /b 0

:build
where mvn >nul 2>nul || (
  echo Percola needs Maven 3.8.7 or newer to build itself and found no mvn on the PATH. 1>&2
  echo Install it, for example: winget install Apache.Maven 1>&2
  exit /b 1
)
echo Building Percola ^(first use^) ... 1>&2
call mvn -q -B -f "%HERE%pom.xml" -pl server -am -Dmaven.test.skip=true -Dquick -Dspotless.check.skip=true package 1>&2 || exit /b 1
echo %JAVA_HOME%> "%HERE%server\target\percola.built"
exit /b 0
